import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const accessibility = (article = '') => basis('无障碍环境建设法', article, { verified: true });
export const propertyManagement = (article = '') => basis('物业管理条例', article, { verified: true });
export const publicRentals = (article = '') => basis('公共租赁住房管理办法（住房城乡建设部令第11号）', article);
export const ruralHousing = (article = '') => basis('住房城乡建设部、财政部农村危房改造和农房抗震改造有关规定（文号待核）', article);
