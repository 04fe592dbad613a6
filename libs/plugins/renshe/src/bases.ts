import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const cards = (article = '') => basis('社会保障卡管理办法（人社部，文号待核）', article);
export const employment = (article = '') => basis('就业促进法', article, { verified: true });
export const employmentServices = (article = '') => basis('就业服务与就业管理规定（人社部令）', article);
export const handling = (article = '') => basis('社会保险经办条例', article, { verified: true });
export const handlingOrder = (article = '') => basis('社会保险经办条例（国务院令第765号）', article, { verified: true });
export const injury = (article = '') => basis('工伤保险条例', article, { verified: true });
export const insurance = (article = '') => basis('社会保险法', article, { verified: true });
export const residentPension = (article = '') => basis('国务院关于建立统一的城乡居民基本养老保险制度的意见（国发〔2014〕8号）', article);
export const unverified = (article = '') => basis('待核（经验值）', article);
