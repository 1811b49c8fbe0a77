-- What is known of a marked card: "revision token again".
-- token: who holds it; 0 for nobody. again: 1 draw it once more even if the revision is the same, 2 the same and
-- forget the message that the holder is drawing.
local function readMark(data, member)
    local text = redis.call('HGET', data, member)
    if not text then return nil end
    local revision, token, again = string.match(text, '^(%d+) (%d+) (%d)$')
    return tonumber(revision), token, tonumber(again)
end

local function writeMark(data, member, revision, token, again)
    redis.call('HSET', data, member, string.format('%.0f %s %d', revision, token, again))
end

-- Never shortens a lease nor a wait: a card that is marked already keeps its time.
local function mark(marks, data, member, revision, now, again)
    local known, token, pending = readMark(data, member)
    if not known then
        redis.call('ZADD', marks, now, member)
        writeMark(data, member, revision, '0', 0)
        return
    end
    if token == '0' then
        again = 0
    elseif revision <= known then
        again = math.max(again, 1)
    end
    writeMark(data, member, math.max(revision, known), token, math.max(again, pending))
end

