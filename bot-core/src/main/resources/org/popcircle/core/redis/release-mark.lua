-- The holder gives a card back: to be tried again at a time, or, without one, never.
local marks, data = KEYS[1], KEYS[2]
local member, token, againAt = ARGV[1], ARGV[2], ARGV[3]
local known, holder = readMark(data, member)
if not known or holder ~= token then return 0 end
if againAt == '' then
    redis.call('ZREM', marks, member)
    redis.call('HDEL', data, member)
else
    redis.call('ZADD', marks, againAt, member)
    writeMark(data, member, known, '0', 0)
end
return 1
