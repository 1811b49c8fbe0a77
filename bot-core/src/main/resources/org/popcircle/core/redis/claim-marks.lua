-- Leases marked cards whose time has come. Those of a workspace on hold are moved to the end of the hold.
local marks, data, hold, counter = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local now, leaseEnd, limit = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local claimed, count, looked = {}, 0, 0
while count < limit and looked < 500 do
    local members = redis.call('ZRANGEBYSCORE', marks, '-inf', now, 'LIMIT', 0, limit - count)
    if #members == 0 then break end
    for _, member in ipairs(members) do
        looked = looked + 1
        local held = redis.call('HGET', hold, string.match(member, '^[^/]*/[^/]*/([^/]*)/'))
        local revision = readMark(data, member)
        if held and tonumber(held) > now then
            redis.call('ZADD', marks, held, member)
        elseif not revision then
            redis.call('ZREM', marks, member)
        else
            local token = string.format('%.0f', redis.call('INCR', counter))
            redis.call('ZADD', marks, leaseEnd, member)
            writeMark(data, member, revision, token, 0)
            count = count + 1
            claimed[#claimed + 1] = member
            claimed[#claimed + 1] = string.format('%.0f', revision)
            claimed[#claimed + 1] = token
        end
    end
end
return claimed
