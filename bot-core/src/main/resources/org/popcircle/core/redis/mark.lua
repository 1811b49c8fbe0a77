-- Marks one card again, whatever its revision.
local document, marks, data, cards = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local member, place, now, forget = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4] == '1'
local revision = tonumber(redis.call('HGET', document, 'v') or '0')
mark(marks, data, member, revision, now, forget and 2 or 1)
if forget then redis.call('HDEL', cards, place) end
return 1
