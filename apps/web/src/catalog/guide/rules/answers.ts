/** Name of the query parameter that holds the answer to a question. */
export const answerName = (key: string): string => `s.${key}`;
/** Name of the query parameter that holds papers ticked as ready. */
export const READY = 'ready';

/** Answers to the questions, as they stand in an address. What is no option is no answer. */
export function answersIn(search: URLSearchParams, situations: readonly { readonly key: string; readonly options: readonly { readonly key: string }[] }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(situations.flatMap(({ key, options }) => {
    const answer = search.get(answerName(key));
    return options.some(option => option.key === answer) ? [[key, answer ?? '']] : [];
  }));
}
