-- A card was drawn: the mark goes if nothing newer came, else the card waits until 'again at'.
local marks, data, cards = KEYS[1], KEYS[2], KEYS[3]
local member, place, token, revision, message, againAt =
    ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]
local known, holder, again = readMark(data, member)
if not known or holder ~= token then
    if again ~= 2 then redis.call('HSETNX', cards, place, message) end
    return 0
end
if again ~= 2 then redis.call('HSET', cards, place, message) end
if revision >= known and again == 0 then
    redis.call('ZREM', marks, member)
    redis.call('HDEL', data, member)
else
    redis.call('ZADD', marks, againAt, member)
    writeMark(data, member, known, '0', 0)
end
return 1
