-- One commit: every document has the expected version, or nothing is written.
-- A script is not rolled back when a call fails, so all that can refuse comes before the first write.
local key, arg = 0, 0
local function nextKey() key = key + 1 return KEYS[key] end
local function nextArg() arg = arg + 1 return ARGV[arg] end
local function count() return tonumber(nextArg()) end

local now = tonumber(nextArg())
local schema = tonumber(nextArg())
local memory = nextArg()
local counter, due, dueLeased, dueData = nextKey(), nextKey(), nextKey(), nextKey()

local outcome = nextArg()
local deliveries, repeated = {}, {'repeated'}
for i = 1, count() do
    deliveries[i] = nextKey()
    local before = redis.call('GET', deliveries[i])
    if before then
        if #repeated == 1 then repeated[2] = before end
        repeated[#repeated + 1] = tostring(i - 1)
    end
end
if #repeated > 1 then return repeated end

local changes = {}
for i = 1, count() do
    local change = {document = nextKey(), story = nextKey(), expected = nextArg(), body = nextArg(), events = {}}
    for j = 1, count() do change.events[j] = nextArg() end
    changes[i] = change
    local newest = redis.call('HGET', change.document, 'sv')
    if newest and tonumber(newest) > schema then return {'newer', change.document} end
    if (redis.call('HGET', change.document, 'v') or '0') ~= change.expected then return {'conflict', change.document} end
end

for _, change in ipairs(changes) do
    local version = string.format('%.0f', tonumber(change.expected) + 1)
    redis.call('HSET', change.document, 'v', version, 'sv', schema, 'd', change.body)
    for _, event in ipairs(change.events) do redis.call('RPUSH', change.story, event) end
end
for _, delivery in ipairs(deliveries) do redis.call('SET', delivery, outcome, 'EX', memory) end

for _ = 1, count() do
    local member = nextArg()
    redis.call('ZREM', due, member)
    redis.call('ZREM', dueLeased, member)
    redis.call('HDEL', dueData, member)
end
for _ = 1, count() do
    local member, at, payload = nextArg(), nextArg(), nextArg()
    redis.call('ZREM', dueLeased, member)
    redis.call('ZADD', due, at, member)
    redis.call('HSET', dueData, member, payload)
end

for _ = 1, count() do
    local document, marks, data = nextKey(), nextKey(), nextKey()
    local revision = tonumber(redis.call('HGET', document, 'v') or '0')
    mark(marks, data, nextArg(), revision, now, 0)
end

for _ = 1, count() do
    local sent, ready, order, data = nextKey(), nextKey(), nextKey(), nextKey()
    local address, content = nextArg(), nextArg()
    if redis.call('SET', sent, '1', 'NX', 'EX', memory) then
        local entry = address .. ' ' .. string.format('%016.0f', redis.call('INCR', counter))
        redis.call('ZADD', order, 0, entry)
        redis.call('HSET', data, entry, content)
        redis.call('ZADD', ready, 'NX', now, address)
    end
end

for _ = 1, count() do
    local list, at, document = nextKey(), nextArg(), nextArg()
    redis.call('ZADD', list, at, document)
end
return {'committed'}
