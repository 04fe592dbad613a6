import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const disabled = (article = '') => basis('残疾人保障法', article, { verified: true });
export const elderly = (article = '') => basis('老年人权益保障法', article, { verified: true });
export const elderlyServices = (article = '') => basis('国务院办公厅养老服务有关文件（文号待核）', article);
export const funerals = (article = '') => basis('国家及陕西省惠民殡葬政策（文号待核）', article);
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const marginal = (article = '') => basis('民政部门关于低保边缘家庭、刚性支出困难家庭认定的规定（文号待核）', article);
export const marriage = (article = '') => basis('婚姻登记条例', article, { verified: true });
export const orphans = (article = '') => basis('国务院办公厅关于加强孤儿保障工作的意见（国办发〔2010〕54号）', article);
export const placeNames = (article = '') => basis('地名管理条例', article, { verified: true });
export const relief = (article = '') => basis('社会救助暂行办法', article, { verified: true });
export const twoAllowances = (article = '') => basis('国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见（国发〔2015〕52号）', article);
export const unsupported = (article = '') => basis('民政部等12部门关于进一步加强事实无人抚养儿童保障工作的意见（民发〔2019〕62号）', article);
export const unverified = (article = '') => basis('待核（经验值）', article);
