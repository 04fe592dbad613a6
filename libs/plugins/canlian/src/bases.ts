import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const accessibility = (article = '') => basis('无障碍环境建设法', article, { verified: true });
export const disabilityCards = (article = '') => basis('中华人民共和国残疾人证管理办法（残联发〔2017〕34号）', article);
export const disabled = (article = '') => basis('残疾人保障法', article, { verified: true });
export const disabledEmployment = (article = '') => basis('残疾人就业条例', article, { verified: true });
export const rehabilitation = (article = '') => basis('国务院关于建立残疾儿童康复救助制度的意见（国发〔2018〕20号）', article);
