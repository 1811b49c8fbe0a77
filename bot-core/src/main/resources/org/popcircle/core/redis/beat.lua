-- A heartbeat; a gap that is longer than tolerated is an outage. The newest are kept.
local pulse, outages = KEYS[1], KEYS[2]
local now, tolerance, kept = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local last = tonumber(redis.call('GET', pulse) or ARGV[1])
if now - last > tolerance then
    redis.call('ZADD', outages, now, string.format('%.0f %.0f', last, now))
    redis.call('ZREMRANGEBYRANK', outages, 0, -kept - 1)
end
if now >= last then redis.call('SET', pulse, ARGV[1]) end
return 1
