/** The import arrows. Each zone names the rooms that it must not import. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

/** A room of the engine may import itself and these entries of `engine/`, and nothing else there. Tests may import all. */
const engineRoom = (room, ...entries) => ({
  name: `engine-${room}`,
  comment: "Inside the engine, later stages import earlier ones.",
  severity: "error",
  from: { path: `^engine/${room}/(?!.*\\.test\\.ts$|testing\\.ts$)` },
  to: { path: "^engine/", pathNot: `^engine/(${[`${room}/`, ...entries].join("|")})` },
});

export default {
  forbidden: [
    engineRoom("problem", "locales\\.ts"),
    engineRoom("syntax", "problem/", "limits\\.ts"),
    engineRoom("graph", "problem/", "limits\\.ts"),
    engineRoom("evaluate", "graph/", "problem/", "limits\\.ts"),
    engineRoom("compile", "graph/", "problem/", "limits\\.ts"),
    engineRoom("repair", "syntax/", "problem/"),
    engineRoom("interpret", "(syntax|evaluate|graph|problem)/", "(limits|host-limits|program)\\.ts"),
    engineRoom("rasp", "(repair|syntax|evaluate|graph|problem)/", "(limits|host-limits|program|locales)\\.ts"),
    engineRoom("translate", "(rasp|evaluate|graph|problem)/", "(limits|program|front-ends)\\.ts"),
    engineRoom("warn", "(repair|syntax|evaluate|graph|problem)/", "program\\.ts"),
    engineRoom(
      "grade",
      "(interpret/script\\.ts|(compile|repair|syntax|evaluate|graph|problem)/)",
      "(limits|program|front-ends|locales|version)\\.ts",
    ),
    forbid(
      "engine-alone",
      "^engine/(?!.*\\.test\\.ts$)",
      "^(app|cli|puzzles|prisma|content|generated)/",
      "The engine knows nothing of who uses it.",
    ),
    {
      name: "engine-pure",
      comment: "The engine runs in a browser's worker too: the Lezer parser is all it may use.",
      severity: "error",
      from: { path: "^engine/(?!.*\\.test\\.ts$|evaluate/naive|testdata/)" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/@lezer/" },
    },
    forbid(
      "one-program-for-all",
      "^(cli/|engine/(view|grade)/).*(?<!\\.test)\\.ts$",
      "^engine/(interpret/(?!script\\.ts$)|rasp/(?!index\\.ts$))",
      "Past the front ends a program is a Program, whatever language it is written in. A puzzle's own code is a Script. A console or an editor of RASP takes its door.",
    ),
    forbid(
      "puzzles-below-app",
      "^puzzles/(?!.*\\.test\\.ts$)",
      "^(app|cli|prisma|generated)/",
      "Puzzles import the engine alone.",
    ),
    forbid(
      "ui-without-server",
      "^app/_ui/",
      "^(app/_server|app/api|puzzles|prisma|generated)/",
      "What may reach a browser imports no service.",
    ),
    forbid(
      "i18n-alone",
      "^app/_i18n/",
      "^(app/(?!_i18n/)|engine/(?!locales\\.ts$)|(puzzles|prisma|generated)/)",
      "Locales know nothing of pages.",
    ),
    forbid(
      "answers-alone",
      "^app/_api/",
      "^(app/(?!_api/)|(prisma|generated)/)",
      "What travels between services and pages is known to both and knows neither.",
    ),
    forbid(
      "database-alone",
      "^prisma/",
      "^(app|content|engine|puzzles)/",
      "The database knows nothing of who uses it.",
    ),
    forbid("journeys-outside", "^e2e/", "^app/(?!_i18n/)", "Journeys see the running site, as its readers do."),
    forbid(
      "server-without-pages",
      "^app/_server/",
      "^app/(_ui/(?!prose/parse-markdown\\.ts$)|api/|\\[locale\\]/)",
      "Services know nothing of pages; what a text may hold is the same for both.",
    ),
    {
      name: "engine-door",
      comment:
        "Outsiders import engine/index.ts, the door of RASP, or only the list of locales; what checks the engine's own test data imports that too.",
      severity: "error",
      from: { path: "^(app|puzzles|scripts)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^engine/", pathNot: "^engine/((index|locales|rasp/index)\\.ts$|testdata/)" },
    },
    {
      name: "no-circles",
      comment:
        "Modules that import each other cannot be understood one at a time. Types live below what uses them; files that compile a tree call each other through what they are given. Generated code is not ours.",
      severity: "error",
      from: { pathNot: "^generated/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|\\.next|\\.build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
