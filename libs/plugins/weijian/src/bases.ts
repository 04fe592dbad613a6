import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const births = (article = '') => basis('陕西省生育登记服务管理办法（陕西省卫生健康委）', article);
export const elderly = (article = '') => basis('老年人权益保障法', article, { verified: true });
export const hygiene = (article = '') => basis('公共场所卫生管理条例', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const motherAndChild = (article = '') => basis('母婴保健法', article, { verified: true });
export const population = (article = '') => basis('人口与计划生育法', article, { verified: true });
export const publicHealth = (article = '') => basis('国家基本公共卫生服务规范（第三版，2017）', article);
