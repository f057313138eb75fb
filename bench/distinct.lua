-- wrk: every request asks for an address of its own, so that no kept page can answer. argument: the first number
local n
function init(args) n = tonumber(args[1]) end
function request()
  n = n + 1
  return wrk.format("GET", wrk.path .. (wrk.path:find("?", 1, true) and "&x=" or "?x=") .. n)
end
