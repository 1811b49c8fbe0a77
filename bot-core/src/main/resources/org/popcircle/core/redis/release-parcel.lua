-- The holder gives a parcel back: sent ('done'), to be tried again at a time ('later'), or given up ('aside').
local ready, order, data, leases, tries, aside = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local address, token, how, at, note, kept = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local lease = redis.call('HGET', leases, address)
if not lease then return 0 end
local holder, entry = string.match(lease, '^(%d+) (.*)$')
if holder ~= token then return 0 end
redis.call('HDEL', leases, address)
if how == 'later' then
    redis.call('ZADD', ready, at, address)
    return 1
end
if how == 'aside' then
    redis.call('LPUSH', aside, note)
    redis.call('LTRIM', aside, 0, kept - 1)
end
redis.call('ZREM', order, entry)
redis.call('HDEL', data, entry)
redis.call('HDEL', tries, entry)
local following = redis.call('ZRANGEBYLEX', order, '[' .. address .. ' ', '(' .. address .. '!', 'LIMIT', 0, 1)
if #following > 0 then
    redis.call('ZADD', ready, at, address)
else
    redis.call('ZREM', ready, address)
end
return 1
