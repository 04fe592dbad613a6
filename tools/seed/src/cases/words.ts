import type { Random } from './random.ts';

const WORDS = {
  review: ['材料齐全，与申请事实一致，建议同意', '经核对，申请材料真实、完整，拟同意', '入户了解情况属实，建议按程序办理', '信息比对无异常，同意上报'],
  again: ['已补充镇街核实情况，建议同意', '已按退回意见完善调查记录，同意上报'],
  return: ['镇街调查表缺少第二名调查人员签字，请补齐', '核实记录未写明核实日期，请补正后再报'],
  extension: ['案情复杂，需要进一步核实有关情况，经负责人批准延长办理期限', '涉及多部门信息核对，经负责人批准延长办理期限'],
  check: ['现场情况与申请材料一致，符合条件', '经两名工作人员现场核查，符合要求'],
  grant: ['符合规定条件，准予办理', '经审查符合条件，同意', '材料齐全、符合法定形式，准予'],
  refuse: ['经审查不符合规定条件，不予办理', '申请事项不符合现行规定的条件，不予'],
  verify: ['与主管部门数据比对，承诺内容属实', '电话核实并抽查原件，承诺属实'],
  decline: ['不符合该事项的申请条件，建议咨询有关部门了解其他救助、服务渠道'],
  withdraw: ['本人情况有变化，不再申请', '改为以后再办'],
} as const;

/** What an officer writes, one of the usual sentences. */
export const commentOf = (of: keyof typeof WORDS, random: Random): string => `${random.pick(WORDS[of])}（示例）`;
