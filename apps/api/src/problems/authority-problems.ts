import { wordsOf } from './words.ts';

/** What is said of authority itself, beside the missing grants. */
export const authorityProblems = wordsOf({
  'authority-lag': [503, '暂时核对不了办理权限', 'Authority cannot be checked right now', '请稍后用同一请求重试。', 'Try again with the same request.'],
});
