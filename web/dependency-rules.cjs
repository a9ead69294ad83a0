/** The house of the front end: each room rests on those before it: types → data → state → views → app. */
const rooms = ["types", "data", "state", "views", "app"];
module.exports = {
  forbidden: [
    ...rooms.map((room, at) => ({
      name: `${room} rests only on ${rooms.slice(0, at).join(", ") || "itself"}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${rooms.slice(at + 1).join("|") || "none"})/` },
    })),
    {
      name: "screens do not import each other",
      severity: "error",
      from: { path: "^src/views/([^/]+)/", pathNot: "^src/views/(kit|shell)/" },
      to: { path: "^src/views/", pathNot: ["^src/views/$1/", "^src/views/kit/"] },
    },
    { name: "no circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no other room", severity: "error", from: { path: `^src/(?!(${rooms.join("|")})/)` }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
