import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8';
import { lazy } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { LaterWords } from '../i18n/later/words.tsx';
import { TextProvider, type createText } from '../i18n/text.tsx';
import { Landing } from './landing.tsx';
import { NotHere } from './not-here.tsx';
import { queryClient } from './query.ts';
import { StaffShell } from './shell.tsx';
import { ShortcutProvider } from './shortcuts.tsx';

const Board = lazy(() => import('../catalog/board/board-page.tsx'));
const Proposal = lazy(() => import('../catalog/proposal/proposal-page.tsx'));
const Matrix = lazy(() => import('../delegation/matrix/matrix-page.tsx'));
const Changes = lazy(() => import('../delegation/changes/changes-page.tsx'));
const Change = lazy(() => import('../delegation/changes/change-page.tsx'));
const Letters = lazy(() => import('../delegation/letters/letters-page.tsx'));
const Letter = lazy(() => import('../delegation/letters/letter-page.tsx'));
const Units = lazy(() => import('../staffing/units-page.tsx'));
const Unit = lazy(() => import('../staffing/unit-page.tsx'));
const Accounts = lazy(() => import('../accounts/accounts-page.tsx'));
const Milestones = lazy(() => import('../accountability/milestones/milestones-page.tsx'));
const InvalidActs = lazy(() => import('../accountability/authority/invalid-acts-page.tsx'));
const Studio = lazy(() => import('../rulebook/list/studio-page.tsx'));
const StudioDepartment = lazy(() => import('../rulebook/list/department-page.tsx'));
const Release = lazy(() => import('../rulebook/release/release-page.tsx'));
const Streams = lazy(() => import('../accountability/streams/streams-page.tsx'));
const Replay = lazy(() => import('../accountability/replay/replay-page.tsx'));
const CatalogueMachine = lazy(() => import('../accountability/catalogue/catalogue-page.tsx'));
const Work = lazy(() => import('../case/staff/work/work-page.tsx'));
const Intake = lazy(() => import('../case/staff/intake/intake-page.tsx'));
const Case = lazy(() => import('../case/staff/page/case-page.tsx'));
const Slots = lazy(() => import('../case/staff/slots/slots-page.tsx'));
const Agency = lazy(() => import('../case/staff/agency/agency-page.tsx'));
const Joints = lazy(() => import('../joint/staff/joints-page.tsx'));
const Joint = lazy(() => import('../joint/staff/joint-page.tsx'));
const JointIntake = lazy(() => import('../joint/staff/intake-page.tsx'));
const JointMatters = lazy(() => import('../joint/staff/matters-page.tsx'));
const Venues = lazy(() => import('../venue/staff/venues-page.tsx'));
const Venue = lazy(() => import('../venue/staff/venue-page.tsx'));
const Network = lazy(() => import('../network/staff/network-page.tsx'));
const AgencyPerformance = lazy(() => import('../network/staff/agency-page.tsx'));
const Field = lazy(() => import('../network/staff/field-page.tsx'));
const Inspections = lazy(() => import('../inspection/staff/inspections-page.tsx'));
const Inspection = lazy(() => import('../inspection/staff/inspection-page.tsx'));
const Checks = lazy(() => import('../inspection/staff/checks-page.tsx'));
const Appraisal = lazy(() => import('../appraisal/staff/appraisal-page.tsx'));
const PolicyNotices = lazy(() => import('../policynotice/staff/notices-page.tsx'));
const PolicyNotice = lazy(() => import('../policynotice/staff/notice-page.tsx'));
const Training = lazy(() => import('../training/staff/training-page.tsx'));
const TrainingYear = lazy(() => import('../training/staff/year-page.tsx'));
const Disclosures = lazy(() => import('../disclosure/staff/disclosures-page.tsx'));
const Disclosure = lazy(() => import('../disclosure/staff/disclosure-page.tsx'));
const Whereabouts = lazy(() => import('../disclosure/staff/whereabouts-page.tsx'));
const Publicity = lazy(() => import('../disclosure/staff/publicity-page.tsx'));
const Tickets = lazy(() => import('../review/staff/tickets-page.tsx'));
const Ticket = lazy(() => import('../review/staff/ticket-page.tsx'));
const PaperReview = lazy(() => import('../review/staff/paper-page.tsx'));
const Complaints = lazy(() => import('../complaint/staff/complaints-page.tsx'));
const Complaint = lazy(() => import('../complaint/staff/complaint-page.tsx'));
const Problems = lazy(() => import('../complaint/staff/problems-page.tsx'));
const Watch = lazy(() => import('../supervision/staff/watch-page.tsx'));
const IntegritySignals = lazy(() => import('../integrity/staff/signals-page.tsx'));
const Plan = lazy(() => import('../supervision/staff/plan-page.tsx'));
const Bulletins = lazy(() => import('../supervision/staff/bulletins-page.tsx'));
const Bulletin = lazy(() => import('../supervision/staff/bulletin-page.tsx'));
const StaffKit = lazy(() => import('./kit-page.tsx'));

/** The staff application. English screens live under `/en`, as the public pages do. */
export function StaffApp({ words }: { readonly words: ReturnType<typeof createText> }) {
  return (
    <QueryClientProvider client={queryClient}>
      <TextProvider value={words}>
        <BrowserRouter basename={words.text.language === 'en' ? '/en' : '/'}>
          <NuqsAdapter>
            <ShortcutProvider>
              <Routes>
                <Route element={<StaffShell />}>
                  <Route path="/office" element={<Landing />} />
                  <Route path="/office/catalog" element={<Board />} />
                  <Route path="/office/proposals/:id" element={<Proposal />} />
                  <Route path="/office/matrix" element={<Matrix />} />
                  <Route path="/office/responsibility" element={<Changes />} />
                  <Route path="/office/responsibility/:id" element={<Change />} />
                  <Route path="/office/letters" element={<Letters />} />
                  <Route path="/office/letters/:between" element={<Letter />} />
                  <Route path="/office/staff" element={<Units />} />
                  <Route path="/office/staff/:unit" element={<Unit />} />
                  <Route path="/office/milestones" element={<Milestones />} />
                  <Route path="/work" element={<Work />} />
                  <Route path="/work/intake" element={<Intake />} />
                  <Route path="/work/cases/:id" element={<Case />} />
                  <Route path="/studio" element={<Studio />} />
                  <Route path="/studio/:department" element={<StudioDepartment />} />
                  <Route path="/studio/:department/:version" element={<Release />} />
                  <Route element={<LaterWords />}>
                    <Route path="/_kit/staff" element={<StaffKit />} />
                    <Route path="/audit" element={<Streams />} />
                    <Route path="/audit/invalid-acts" element={<InvalidActs />} />
                    <Route path="/audit/replay/:stream" element={<Replay />} />
                    <Route path="/audit/catalogue" element={<CatalogueMachine />} />
                    <Route path="/work/slots" element={<Slots />} />
                    <Route path="/work/agency" element={<Agency />} />
                    <Route path="/work/joint" element={<Joints />} />
                    <Route path="/work/joint/new" element={<JointIntake />} />
                    <Route path="/work/joint/:id" element={<Joint />} />
                    <Route path="/office/accounts" element={<Accounts />} />
                    <Route path="/office/joint" element={<JointMatters />} />
                    <Route path="/watch" element={<Watch />} />
                    <Route path="/watch/integrity" element={<IntegritySignals />} />
                    <Route path="/watch/plan" element={<Plan />} />
                    <Route path="/watch/bulletins" element={<Bulletins />} />
                    <Route path="/watch/bulletins/:period" element={<Bulletin />} />
                    <Route path="/watch/complaints" element={<Complaints />} />
                    <Route path="/watch/complaints/:id" element={<Complaint />} />
                    <Route path="/watch/problems" element={<Problems />} />
                    <Route path="/watch/tickets" element={<Tickets />} />
                    <Route path="/watch/tickets/:id" element={<Ticket />} />
                    <Route path="/work/reviews" element={<PaperReview />} />
                    <Route path="/office/disclosure" element={<Disclosures />} />
                    <Route path="/office/disclosure/:id" element={<Disclosure />} />
                    <Route path="/office/whereabouts" element={<Whereabouts />} />
                    <Route path="/watch/publicity" element={<Publicity />} />
                    <Route path="/watch/notices" element={<PolicyNotices />} />
                    <Route path="/watch/notices/:id" element={<PolicyNotice />} />
                    <Route path="/watch/training" element={<Training />} />
                    <Route path="/watch/training/:id" element={<TrainingYear />} />
                    <Route path="/watch/inspections" element={<Inspections />} />
                    <Route path="/watch/inspections/:id" element={<Inspection />} />
                    <Route path="/watch/checks" element={<Checks />} />
                    <Route path="/watch/appraisal" element={<Appraisal />} />
                    <Route path="/watch/field" element={<Field />} />
                    <Route path="/watch/venues" element={<Venues />} />
                    <Route path="/watch/venues/:unit" element={<Venue />} />
                    <Route path="/watch/network" element={<Network />} />
                    <Route path="/watch/agency" element={<AgencyPerformance />} />
                  </Route>
                  <Route path="*" element={<NotHere />} />
                </Route>
              </Routes>
            </ShortcutProvider>
          </NuqsAdapter>
        </BrowserRouter>
      </TextProvider>
    </QueryClientProvider>
  );
}
