import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { actor, OPENING, type Given } from '../testing/sample-commands.ts';

/** No province has the code 99: nobody bears these numbers. */
const NUMBER = '990702196203150028';
const register = (subject: string, idNumber: string | null): Given => ({
  type: 'RegisterSubject', stream: `subject-${subject}`, data: { subject, kind: 'officer', name: '赵一诚（虚构）', idNumber, phone: null, illustrative: true }, by: actor('operator'),
});

describe('a person', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(OPENING);
  });
  afterAll(() => scene.close());

  it('is registered once under a number, however the number is typed', async () => {
    expect((await scene.send(register('subject-0123456-01', NUMBER))).status).toBe(201);
    for (const typed of [NUMBER, '９９０７０２１９６２０３１５００２８', '990702 19620315 0028', '990702-19620315-0028']) {
      const again = await scene.send(register('subject-0123456-02', typed));
      expect(again.body, typed).toMatchObject({ status: 409, code: 'id-number-taken', title: '这个证件号码已经登记' });
      expect(again.text).not.toContain('subject-0123456-01');
      expect(again.text).not.toContain('0028');
    }
    expect(await scene.newEvents()).toEqual(['SubjectRegistered']);
  });

  it('is registered once under a reference, and may be registered under it after a number was refused', async () => {
    expect((await scene.send(register('subject-0123456-01', null))).body).toMatchObject({ status: 409, code: 'already-exists' });
    expect((await scene.send(register('subject-0123456-02', '990702196203150036'))).status).toBe(201);
    expect((await scene.send(register('subject-0123456-03', null))).status).toBe(201);
    expect(await scene.newEvents()).toEqual(['SubjectRegistered', 'SubjectRegistered']);
  });
});
