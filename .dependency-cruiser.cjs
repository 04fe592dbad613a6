// Who may import whom. One table; `tools/checks/boundaries.spec.ts` plants a violation of each rule and sees it reported.
const own = path => `^${path}/`;
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }, 'A cycle means one thing is in two places.'),
    never('domain-imports-zod-and-immer-only', { path: own('libs/domain'), pathNot: '\\.spec\\.ts$|/testing/' }, { pathNot: '^libs/domain/|^node_modules/(zod|immer)/' }, 'The domain is pure.'),
    never('event-store-sees-kernel-only', { path: own('libs/event-store'), pathNot: '\\.spec\\.ts$|/testing/|/sealed/' }, { path: '^(apps|tools|libs/(projections|plugins))/' }, 'event-store → domain, sqlite.'),
    never('sqlite-sees-nothing', { path: own('libs/sqlite') }, { path: '^(apps|tools|libs/(?!sqlite))' }, 'The lowest library.'),
    never('node-sqlite-in-one-place', { pathNot: '^libs/sqlite/|^tools/bench/|\\.spec\\.ts$' }, { path: '^(node:)?sqlite$' }, 'Opening a database is the business of libs/sqlite.'),
    never('db-client-in-its-adapter', { pathNot: '^libs/event-store/src/eventstoredb/' }, { path: '^node_modules/@eventstore/db-client' }, 'The client lives in its adapter.'),
    never('double-is-for-tests', { pathNot: '\\.spec\\.ts$|/testing/|^tools/(bench|checks|faults|ux)/' }, { path: '^libs/event-store/src/(eventstoredb/)?testing/' }, 'The protocol double is no product code.'),
    never('express-in-the-api', { pathNot: '^(apps/api|tools/bench)/' }, { path: '^node_modules/express/' }, 'HTTP lives in apps/api.'),
    never('projections-see-the-port-only', { path: own('libs/projections'), pathNot: '\\.spec\\.ts$|/testing/' }, { path: '^libs/event-store/src/(sqlite|memory|eventstoredb|sealed)/|^(apps|tools)/' }, 'A view does not know which store it follows.'),
    never('only-the-runner-sees-sqlite', { path: '^libs/projections/src/(?!runner/)', pathNot: '\\.spec\\.ts$|/testing/' }, { path: '^libs/sqlite/' }, 'Views are pure folds and queries.'),
    never('web-sees-no-server', { path: own('apps/web'), pathNot: '\\.spec\\.tsx?$|/testing/' }, { path: '^apps/api/(?!src/web-port\\.ts)|^libs/(sqlite|event-store/src/(?!memory/|codec/|event-store\\.ts))|^libs/projections/src/runner/(?!define\\.ts)|^tools/' }, 'The browser replays with the memory store and reads view types.'),
    never('api-gets-web-injected', { path: own('apps/api') }, { path: '^(apps/web|tools)/' }, "The web's `render` is injected at the composition root."),
    never('another-capability-through-its-door', { path: '^libs/domain/src/([^/]+)/', pathNot: '\\.spec\\.ts$|/testing/' }, { path: '^libs/domain/src/([^/]+)/', pathNot: '^libs/domain/src/($1|kernel)/|/index\\.ts$|/item\\.ts$' }, 'Use the index.ts of the other capability.'),
    never('a-department-sees-the-kit-only', { path: '^libs/plugins/(?!kit/)([^/]+)/', pathNot: '\\.spec\\.ts$' }, { pathNot: '^libs/plugins/($1|kit)/' }, 'A rulebook is data: no other department, no library.'),
    never('the-kit-sees-the-manifest-only', { path: own('libs/plugins/kit'), pathNot: '\\.spec\\.ts$|/testing/' }, { path: '^(apps|tools|libs/(?!domain/|plugins/kit/))' }, 'kit → domain/rulebook.'),
    never('the-evaluator-runs-anywhere', { path: '^libs/plugins/kit/src/(?!(node|packing|conformance/index|testing)(/|\\.))', pathNot: '\\.spec\\.ts$' }, { dependencyTypes: ['core'] }, 'Rules are evaluated in a browser too.'),
    never('departments-reach-the-product-as-releases', { path: '^(apps|libs/(?!plugins/))' }, { path: '^libs/plugins/(?!kit/)' }, 'What runs is the released manifest in the log, never the code of a department.'),
    never('evolve-sees-no-rules', { path: 'evolve\\.ts$' }, { path: '/decide(/|\\.ts)' }, 'evolve knows the event and nothing else.'),
  ],
  options: {
    preserveSymlinks: Boolean(process.env.YICHUANG_PLANTED),
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs|tools)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
