// 取消要写明原因: a session or a work that was called off stays with its reason.
export const trainingPlans = {
  name: '0036-training-plans',
  sql: `
alter table cohort_session add column reason text;
alter table cohort_work add column reason text;
`,
};
