/** Every way in which the domain says no. Add the code here, its status, texts and help page at the edge. */
export const REJECTION_CODES = [
  // Any capability.
  'already-exists', 'already-done', 'does-not-exist', 'wrong-step', 'no-change-allowed', 'nothing-to-change', 'wrong-office', 'wrong-body',
  'unknown-unit', 'unknown-instrument', 'instrument-repealed', 'bad-effective-date', 'effective-in-past', 'date-in-future', 'duplicate-number', 'duplicate-code', 'duplicate-name', 'unknown-item', 'stale-base', 'declared-sums-differ',
  // Organisation and instruments.
  'unit-cycle', 'unit-ended', 'unit-has-children', 'instrument-cycle',
  // Calendar.
  'calendar-day-outside-year', 'calendar-day-twice', 'make-up-day-not-weekend',
  // Catalogue: an item by itself (W1).
  'code-malformed', 'kind-mismatch', 'illustrative-unmarked', 'basis-empty', 'basis-already-in-force', 'basis-not-yet-in-force', 'licence-basis-pending', 'licence-basis-not-law',
  'licence-needs-an-organ', 'delegate-not-an-organ', 'recipient-not-a-town', 'sub-delegation-forbidden', 'steps-out-of-order', 'provincial-difference', 'rename-undeclared', 'name-unchanged',
  // Catalogue: a batch.
  'not-a-draft', 'batch-closed', 'not-the-proposer', 'withdraw-unknown-item', 'merge-into-ended-item', 'merge-into-itself', 'item-unexplained', 'nothing-to-propose', 'capacity-opinions-missing',
  'gate-out-of-order', 'reviewer-from-proposer', 'same-body', 'same-person',
  // Catalogue: versions and single items.
  'opinions-missing', 'not-approved', 'version-exists', 'before-previous-version', 'already-effective', 'not-yet-effective', 'later-version-exists', 'already-suspended', 'not-suspended',
  // Village agency catalogue (W6) and hall directories (W5).
  'village-may-not-decide', 'upstream-withdrawn', 'upstream-not-in-hall', 'not-implemented-in-town', 'bad-edition', 'not-in-any-source', 'absence-unexplained', 'absent-and-present',
  // Delegation letters (W2).
  'letter-exists', 'unknown-letter', 'letter-term', 'letters-overlap', 'delegation-to-a-village', 'delegation-by-a-town', 'not-the-department', 'not-the-town', 'not-signed', 'not-announced', 'letter-ended', 'item-of-another-department', 'scope-beyond-catalogue', 'backdated-before-term', 'renews-unknown-letter',
  // Responsibility list (W3) and permissions on other platforms.
  'two-owners', 'orphan-step', 'post-supervision-stays', 'towns-overlap', 'town-not-in-catalogue', 'consultation-open', 'consultation-not-open', 'not-a-party', 'opinion-missing', 'not-due-yet', 'due-too-soon', 'decide-without-letter', 'rows-differ', 'version-order', 'no-list', 'no-such-drift',
  // Posts and staff (W19).
  'post-exists', 'unknown-post', 'post-closed', 'unknown-person', 'same-person-on-post', 'seat-taken', 'seat-empty', 'village-needs-two', 'open-cases', 'already-absent', 'not-absent', 'deputy-without-absence', 'no-deputy', 'deputy-not-active', 'not-the-sending-unit', 'not-the-centre', 'not-a-village', 'helper-unlisted', 'handler-not-on-post', 'office-not-of-unit', 'start-in-past', 'end-before-start', 'self-appointment',
  // Rulebooks: releases of a department's rules, and keys that sign them.
  'unknown-release', 'manifest-unlawful', 'manifest-invalid', 'manifest-too-large', 'manifest-missing', 'change-undeclared', 'digest-differs', 'catalogue-moved', 'nothing-to-test', 'examples-fail', 'rules-uncovered', 'not-tested',
  'nothing-to-rehearse', 'rehearsal-failed', 'rehearsal-outdated', 'rehearsal-overtaken', 'author-approves', 'signature-invalid', 'approval-expired', 'effective-overlaps', 'not-published', 'not-in-force', 'never-in-force',
  'not-the-key-holder', 'key-known', 'key-in-use', 'key-not-in-use', 'key-term',
  // Cases (W7).
  'not-usable-there', 'applicant-kind', 'bad-id-number', 'bad-credit-code', 'agent-without-mandate', 'power-unchecked', 'mandate-expired', 'mandate-revoked', 'mandate-scope', 'in-person-only', 'questions-changed', 'answers-invalid', 'rules-missing', 'back-dated',
  'unknown-material', 'material-not-listed', 'paper-without-file', 'unknown-file', 'licence-not-held', 'notice-given', 'nothing-missing', 'correction-open', 'correction-not-open', 'still-incomplete', 'complete-must-be-accepted', 'rules-say-otherwise',
  'before-receipt', 'before-acceptance', 'before-decision', 'before-issue', 'before-review', 'case-over', 'not-yours', 'own-case', 'acceptor-decides', 'recused', 'file-incomplete', 'not-forwarded',
  'clock-stopped', 'clock-not-stopped', 'not-listed-procedure', 'reasons-untold', 'extended-once', 'extension-after-expiry', 'not-the-head', 'two-inspectors', 'check-open', 'check-not-open', 'notice-period', 'notice-running',
  // Deferred papers and commitments (W8, W9).
  'not-deferrable', 'core-paper', 'due-too-late', 'deferred-once', 'bad-credit', 'unsigned', 'paper-missing', 'not-promised', 'no-commitment', 'commitment-text', 'commitment-open', 'commitment-not-signed', 'agent-may-not-sign',
  // First contact, errands of villages, appointments (W11, W12).
  'not-the-owner', 'not-handed-over', 'not-a-helper', 'village-may-not-accept', 'not-authorised', 'original-without-receipt', 'originals-held', 'not-free', 'not-in-town', 'hall-closed', 'slot-past', 'slot-full', 'slot-unknown', 'double-booking', 'not-booked', 'no-such-ticket', 'nobody-waiting',
  'terminal-not-admitted', 'terminals-full', 'terminal-spent',
  // Halls and the network of villages (W17, W18).
  'no-venue-standard', 'unknown-point', 'points-unanswered', 'area-impossible', 'mandatory-point-failed', 'no-point-failed', 'no-such-gap', 'no-exception-for-point', 'exception-without-end', 'duplicate-port', 'port-in-use', 'port-not-assigned', 'connection-not-tested',
  // Inspections (W14), spot checks, appraisals (W21).
  'inspector-of-the-body', 'unknown-finding', 'deadline-past', 'owner-not-of-the-body', 'body-not-told', 'ladder-out-of-order', 'findings-open', 'accountability-without-findings',
  'nothing-to-sample', 'witness-missing', 'frame-differs', 'not-in-the-sample', 'cases-unchecked',
  'weights-not-whole', 'one-side-missing', 'measure-from-events', 'not-in-the-formula', 'not-appraised', 'marks-missing', 'not-the-appraised', 'objections-over', 'objections-open',
  // Reviews (W13).
  'no-review-form', 'service-not-over', 'own-service', 'reasons-missing', 'unknown-reason', 'complained-of', 'not-a-bad-review', 'not-found-valid', 'feedback-missing', 'call-missing', 'no-appeal',
  // Policy-change notices (W15), training and guidance (W16).
  'no-affected-item', 'no-affected-town', 'notice-without-content', 'town-not-notified', 'before-notice', 'unknown-answer', 'towns-outstanding', 'notice-unacknowledged',
  'unknown-session', 'session-twice', 'not-in-the-year', 'attendance-without-person', 'session-incomplete', 'own-number-missing', 'plan-sets-the-number',
  // Joint handling (W10).
  'joint-too-few', 'joint-role-missing', 'joint-order-cyclic', 'joint-limit-too-long', 'joint-not-published', 'applicants-unrelated', 'joint-leg-waits', 'joint-case-differs', 'joint-legs-open', 'joint-no-licence', 'joint-legs-ended', 'joint-paper-full',
  // Disclosure (W20).
  'personal-data-in-text', 'content-form', 'unknown-source', 'notice-without-expiry', 'not-checked', 'exemption-missing',
  // Complaints, the register of major problems.
  'about-nobody', 'words-missing', 'answer-missing', 'ending-missing', 'nobody-to-call', 'settlement-over', 'not-a-leader', 'not-coordinated',
  // Plan's obligations, accounts.
  'unknown-milestone', 'milestone-met', 'evidence-missing', 'account-closed', 'own-account',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
