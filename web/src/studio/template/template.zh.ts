// Words of templates.
export const zh = {
  what: '模板',
  title: '文稿模板',
  lead: '每份文稿记住它用的模板版本；模板改了，已有的文稿不变。',
  own: '本工作室', version: '第 {{n}} 版', sections: '{{n}} 个环节', confidential: '保密',
  required: '必填', optional: '选填', ethics: '伦理必填', private: '不公开', minutes: '分钟',
  preview: '看环节', derive: '改成我们的模板', revise: '改出新版本',
  onlyHost: '由工作室主持人派生和修改模板。',
  kind: { lesson_design: '教学设计', case_analysis: '个案分析', group_plan: '团体方案', individual_plan: '个体方案', meeting_minutes: '教研纪要', mentoring_log: '带教记录', lesson_rubric: '评课量表', project_application: '课题申报书', needs_survey: '需求问卷' },
  purpose: {
    lesson_design: '一节心理活动课，学情到反思全套环节', case_analysis: '一位学生的个案，只写化名，仅本人与督导可读', group_plan: '一个系列的团体辅导，附单元方案表', individual_plan: '一位学生的辅导计划，只写化名，仅本人与督导可读',
    meeting_minutes: '一次教研活动的过程、观点、决定和待办', mentoring_log: '一次带教：指导要点、改进行动、双方小结', lesson_rubric: '一次听课的实录、评分依据和建议', project_application: '课题申报书全套栏目', needs_survey: '了解老师想学什么、什么时候能学',
  },
};
