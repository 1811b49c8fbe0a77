-- Drops a due time, unless it was set anew.
local due, leased, data = KEYS[1], KEYS[2], KEYS[3]
local member, payload = ARGV[1], ARGV[2]
if redis.call('HGET', data, member) ~= payload then return 0 end
redis.call('ZREM', due, member)
redis.call('ZREM', leased, member)
redis.call('HDEL', data, member)
return 1
