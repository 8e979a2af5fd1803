// Words of a studio's documents.
export const zh = {
  this: '文稿', what: '文稿', panel: '文稿', new: '新建文稿', templates: '模板', count: '{{n}} 份', none: '还没有文稿。纪要、团体方案、个案等都从模板开始写。', notOpen: '文稿由工作室成员和区教研员阅读。', confidential: '保密',
  by: '{{name}} 撰写', notWritten: '还没有动笔', backToStudio: '返回工作室',
  start: {
    title: '新建文稿', lead: '先选模板，再写标题，就可以开始写。', choose: '选择模板', use: '用这个模板', chosen: '模板', other: '换一个', name: '标题', nameHint: '例如：十一月教研活动纪要', caseHint: '只写代号，例如：小A，考试前睡不着', go: '开始写',
    mayNot: '由工作室成员在有效期内新建文稿。', confidential: '这是保密文稿：只有您和您请的督导能打开，不进入查找；谁在什么时候读过都会列给您看。请只写化名。',
  },
  rename: { open: '修改标题', title: '修改标题' },
  gone: { title: '打不开这份文稿', lead: '没有找到，或您无权查看。个案只有撰写人和被请的督导能打开。' },
  cases: { title: '我的个案与督导', lead: '只有撰写人和被请的督导能看到。' },
  privacy: {
    tab: '保密', readers: '督导', readersNone: '只有您能打开。可以请督导阅读并批注。', ask: '请人督导', askTitle: '请谁督导这份个案', askLead: '对方会收到消息，可以阅读和批注，不能改正文。去掉后对方立即不能再打开。', save: '保存', saved: '已更新督导名单',
    reads: '谁读过', readsNone: '还没有人读过。', readsNote: '每次打开都会记下，任何人不能删改。', owner: '由撰写人决定请谁督导。',
  },
};
