-- Leases what is due in domain time; first, what was leased and not settled in real time waits again.
local due, leased, data = KEYS[1], KEYS[2], KEYS[3]
local domainNow, realNow, leaseEnd, limit = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
for _, member in ipairs(redis.call('ZRANGEBYSCORE', leased, '-inf', realNow, 'LIMIT', 0, 500)) do
    redis.call('ZREM', leased, member)
    local payload = redis.call('HGET', data, member)
    if payload then redis.call('ZADD', due, string.match(payload, '^(-?%d+) '), member) end
end
local claimed = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', domainNow, 'LIMIT', 0, limit)) do
    redis.call('ZREM', due, member)
    local payload = redis.call('HGET', data, member)
    if payload then
        redis.call('ZADD', leased, leaseEnd, member)
        claimed[#claimed + 1] = member
        claimed[#claimed + 1] = payload
    end
end
return claimed
