import { describe, expect, it } from 'vitest';
import { basisText, citesLawOrRule } from './basis.ts';

describe('a basis that can carry a licence (行政许可法14–17)', () => {
  it.each([
    ['a law', '《森林法》第五十七条'],
    ['a regulation', '《市场主体登记管理条例》第十九条'],
    ['a local regulation', '《陕西省食品小作坊小餐饮及摊贩管理条例》'],
    ['a State Council regulation by another name', '《卫星电视广播地面接收设施管理规定》'],
    ['a ministry rule with its order', '《基层法律服务工作者管理办法》（司法部令）'],
    ['a rule whose number is not yet known', '《生活饮用水卫生监督管理办法》（文号待核）'],
    ['an order with a number', '《社会保险经办条例》（国务院令第765号，2023年12月1日起施行）第六条'],
    ['a decision of the State Council', '《国务院对确需保留的行政审批项目设定行政许可的决定》（国务院令第412号）'],
    ['a rule on trial', '《某某管理办法（试行）》第三条'],
    ['a law beside a policy document', '《土地管理法》第六十二条；《某某通知》（国发〔2015〕52号）'],
  ])('is %s', (_, text) => {
    expect(citesLawOrRule(text)).toBe(true);
  });
  it.each([
    ['an opinion', '国务院《关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）'],
    ['a notice', '《关于加强孤儿保障工作的通知》'],
    ['a policy document called a rule', '《小餐饮管理办法》（汉区政办发〔2022〕1号）'],
    ['the same with square brackets', '《小餐饮管理办法》(汉区政办发[2022]1号)'],
    ['a draft', '《某某条例（草案）》'],
    ['a draft for comment', '《某某条例征求意见稿》'],
    ['a law without its title', '民政部门关于低保边缘家庭认定的规定'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(citesLawOrRule(text)).toBe(false);
  });
  it('reads as empty while it is not in force', () => {
    expect([basisText({ status: 'in_force', text: 'x' }), basisText({ status: 'pending', inForceFrom: '2023-12-01' })]).toEqual(['x', '']);
  });
});
