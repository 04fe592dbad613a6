import { useActingPost } from '../../../staff/use-session.ts';

/** Those who read the events of a case themselves; whoever handles it reads it on its page, at any moment. */
const READERS: readonly string[] = ['auditor', 'privacy_officer'];

/** Whether the reader may open the replay of a case. */
export function useReplayOfCase(): boolean {
  const office = useActingPost()?.office;
  return office !== undefined && READERS.includes(office);
}
