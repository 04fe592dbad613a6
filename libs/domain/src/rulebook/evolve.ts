import { evolveBy } from '../kernel/dispatch.ts';
import type { RulebookEvent } from './events.ts';
import type { Publication, Release, RulebookState } from './state.ts';

function edit(draft: RulebookState, version: string, change: (release: Release) => void): void {
  const release = draft.releases.find(each => each.version === version);
  if (release) change(release);
}

/** The publication of a version that fits. */
function editPublication(draft: RulebookState, version: string, { fits, change }: { fits: (publication: Publication) => boolean; change: (publication: Publication) => void }): void {
  const publication = draft.publications.find(each => each.version === version && !each.withdrawn && fits(each));
  if (publication) change(publication);
}

const apply = evolveBy<RulebookState, RulebookEvent>({
  ItemManifestProposed(draft, { version, item, digest, officer }) {
    draft.manifests[digest] ??= { item, digest, revision: draft.next };
    (draft.drafts[version] ??= {})[item] = { digest, officer };
  },
  ReleaseProposed(draft, { version, digest, release, catalogVersion, officer }) {
    const items = Object.fromEntries(release.items.map(each => [each.item, each.digest]));
    const writers = Object.entries(draft.drafts[version] ?? {}).filter(([item, written]) => items[item] === written.digest).map(([, written]) => written.officer);
    delete draft.drafts[version];
    draft.releases.push({
      version, digest, base: release.base, catalogVersion, items, authors: [...new Set([officer, ...writers])], revision: draft.next,
      tested: null, rehearsal: null, approvals: {}, returned: null, suspensions: [],
    });
  },
  ReleaseTested(draft, { version, report }) {
    edit(draft, version, release => { release.tested = report; });
  },
  ReleaseRehearsed(draft, { version, report, failed, through }) {
    edit(draft, version, release => { release.rehearsal = { report, failed, through }; });
  },
  ReleaseApproved(draft, { version, gate, officer, by, expires }) {
    edit(draft, version, release => { release.approvals[gate] = { officer, by, expires }; });
  },
  ReleaseReturned(draft, { version, gate }) {
    edit(draft, version, release => {
      release.approvals = {};
      release.returned = gate;
    });
  },
  ReleasePublished(draft, { version, digest, effectiveFrom, rollbackOf, inFlight }) {
    draft.publications.push({ version, digest, from: effectiveFrom, rollbackOf, inFlight, withdrawn: false, tookEffect: false, superseded: false });
    draft.rollback = null;
  },
  ReleaseWithdrawn(draft, { version }) {
    const last = draft.publications.findLast(each => each.version === version && !each.withdrawn);
    if (last) last.withdrawn = true;
  },
  RollbackSigned(draft, { from, to, by, officer }) {
    if (draft.rollback?.from !== from || draft.rollback.to !== to) draft.rollback = { from, to, signatures: [] };
    draft.rollback.signatures.push({ officer, by });
  },
  ReleaseSuspended(draft, { version, from, items }) {
    edit(draft, version, release => void release.suspensions.push({ from, to: null, items: [...items] }));
  },
  ReleaseResumed(draft, { version, from }) {
    edit(draft, version, release => {
      for (const suspension of release.suspensions) {
        if (suspension.to === null && suspension.from <= from) suspension.to = from;
      }
    });
  },
  ReleaseTookEffect(draft, { version, at }) {
    editPublication(draft, version, { fits: ({ from }) => from === at, change: publication => { publication.tookEffect = true; } });
  },
  ReleaseSuperseded(draft, { version }) {
    editPublication(draft, version, { fits: ({ superseded }) => !superseded, change: publication => { publication.superseded = true; } });
  },
});

/** Applies one stored fact, and counts it: a manifest is found again by its place in the stream. */
export function evolve(draft: RulebookState, event: RulebookEvent): void {
  draft.department = event.data.department;
  apply(draft, event);
  draft.next += 1;
}
