import { openPages } from '../../case/pages/testing/visitor.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { openReviewTimers } from '../timers.ts';
import { publishForm } from './stages.ts';

/** The pages of a district that asks for reviews, with its invitations running. `close` ends both. */
export async function openRated(options: Parameters<typeof openPages>[0] = {}): Promise<{ readonly scene: Scene; close(): Promise<void> }> {
  const scene = await openPages(options);
  await scene.given([publishForm()]);
  const timers = openReviewTimers(scene.app, failure => { throw failure; });
  await timers.start();
  return {
    scene,
    close: async () => {
      await timers.stop();
      await scene.close();
    },
  };
}
