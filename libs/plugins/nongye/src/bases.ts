import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const animalEpidemics = (article = '') => basis('动物防疫法', article, { verified: true });
export const cooperatives = (article = '') => basis('农民专业合作社法', article, { verified: true });
export const farmFunds = (article = '') => basis('财政部、农业农村部《农业相关转移支付资金管理办法》（文号待核）', article);
export const farmInsurance = (article = '') => basis('农业保险条例', article, { verified: true });
export const landContracts = (article = '') => basis('农村土地承包法', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const machinerySafety = (article = '') => basis('农业机械安全监督管理条例', article, { verified: true });
export const mechanisation = (article = '') => basis('农业机械化促进法', article, { verified: true });
export const placeholder = (article = '') => basis('〔示例〕依据待真实目录导入', article);
export const revitalisation = (article = '') => basis('乡村振兴促进法', article, { verified: true });
