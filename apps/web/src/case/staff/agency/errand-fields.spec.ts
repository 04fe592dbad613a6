import { describe, expect, it } from 'vitest';
import { papersIn } from './errand-fields.tsx';

const typed = (papers: string): FormData => {
  const form = new FormData();
  form.set('papers', papers);
  return form;
};

describe('papers that change hands', () => {
  it('stand one on a line, originals with a star before them', () => {
    expect(papersIn(typed('*户口簿\n ＊ 残疾人证 \n\n身份证复印件'))).toEqual([
      { name: '户口簿', original: true, copies: 0, file: null }, { name: '残疾人证', original: true, copies: 0, file: null }, { name: '身份证复印件', original: false, copies: 1, file: null },
    ]);
  });

  it('are none where nothing is written', () => {
    expect(papersIn(typed(' \n'))).toEqual([]);
    expect(papersIn(new FormData())).toEqual([]);
  });
});
