import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const cooperatives = (article = '') => basis('农民专业合作社法', article, { verified: true });
export const foodSafety = (article = '') => basis('食品安全法', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const registration = (article = '') => basis('市场主体登记管理条例', article, { verified: true });
export const selfEmployment = (article = '') => basis('促进个体工商户发展条例', article, { verified: true });
export const smallFood = (article = '') => basis('陕西省食品小作坊小餐饮及摊贩管理条例', article);
export const unverified = (article = '') => basis('待核（经验值）', article);
