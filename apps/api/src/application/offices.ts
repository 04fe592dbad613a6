import type { Role } from '@yichuang/domain';

/** Chinese name of each office, for words like "needs the office …". */
export const OFFICE_NAMES: Readonly<Record<Role, string>> = {
  applicant: '申请人', village_agent: '村级代办员', town_acceptor: '镇街受理岗', town_reviewer: '镇街审查岗', town_decider: '镇街决定岗', dept_reviewer: '部门审查岗', dept_decider: '部门决定岗',
  dept_catalog_owner: '部门目录管理岗', reform_officer: '区审改办审核岗', legality_reviewer: '区司法局合法性审查岗', government_publisher: '区政府办发布岗', approval_bureau: '区行政审批局管理岗',
  centre_manager: '镇街便民服务中心负责人', village_manager: '村便民服务站负责人', inspector: '检查岗', disclosure_officer: '信息公开岗', privacy_officer: '个人信息保护岗', records_officer: '档案岗', auditor: '审计岗', operator: '平台运行岗', public: '公众',
};
