-- Leases the first parcel of each address whose time has come.
local ready, order, data, leases, tries, counter = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local now, leaseEnd, limit = ARGV[1], ARGV[2], ARGV[3]
local claimed = {}
for _, address in ipairs(redis.call('ZRANGEBYSCORE', ready, '-inf', now, 'LIMIT', 0, limit)) do
    local entry = redis.call('ZRANGEBYLEX', order, '[' .. address .. ' ', '(' .. address .. '!', 'LIMIT', 0, 1)[1]
    if not entry then
        redis.call('ZREM', ready, address)
    else
        local token = string.format('%.0f', redis.call('INCR', counter))
        redis.call('ZADD', ready, leaseEnd, address)
        redis.call('HSET', leases, address, token .. ' ' .. entry)
        claimed[#claimed + 1] = address
        claimed[#claimed + 1] = token
        claimed[#claimed + 1] = string.format('%.0f', redis.call('HINCRBY', tries, entry, 1))
        claimed[#claimed + 1] = redis.call('HGET', data, entry) or ''
    end
end
return claimed
