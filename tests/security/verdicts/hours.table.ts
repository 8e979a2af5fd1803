// Who may what of hours. The claim is the subject's and waits for his school; the entry is somebody else's; the drafted rules and the file of past hours wait for a second hand.
export const hoursTable = `
                          H S M A L X J a h m D C s o E T P K B _
hours.balance             - + - - - - - - - - + + + - - - - - - ?
hours.ledger              - + - - - - - - - - + + + - - - - - - ?
hours.reverse             x x x x x x x x x x + + x x x x x x x ?
hours.confirm             - - - - - - - - - - - - - - - - - - - ?
hours.waiting             + + + + + + + + + + + + + + + + + + + ?
hours.ruleSets            + + + + + + + + + + + + + + + + + + + ?
hours.draftRules          x x x x x x x x x x + + x x x x x x x ?
hours.changeRules         x x x x x x x x x x + + x x x x x x x ?
hours.previewRules        x x x x x x x x x x + + x x x x x x x ?
hours.publishRules        x x x x x x x x x x + + x x x x x x x ?
hoursPaper.ofPerson       - + - - - - - - - - + + + - - - - - - ?
hoursPaper.ofSchool       - - - - - - - - - - + + + - - - - - - ?
hoursPaper.ofDistrict     x x x x x x x x x x + + x x x x x x x ?
hoursPast.template        x x x x x x x x x x + + x x x x x x x ?
hoursPast.list            x x x x x x x x x x + + x x x x x x x ?
hoursPast.upload          x x x x x x x x x x + + x x x x x x x ?
hoursPast.open            x x x x x x x x x x + + x x x x x x x ?
hoursPast.file            x x x x x x x x x x + + x x x x x x x ?
hoursPast.confirm         x x x x x x x x x x + + x x x x x x x ?
hoursPast.drop            x x x x x x x x x x + + x x x x x x x ?
claim.mine                + + + + + + + + + + + + + + + + + + + ?
claim.queue               + + + + + + + + + + + + + + + + + + + ?
claim.notices             + + + + + + + + + + + + + + + + + + + ?
claim.open                - + - - - - - - - - + + + - - - - - - ?
claim.save                - + - - - - - - - - - - - - - - - - - ?
claim.submit              - + - - - - - - - - - - - - - - - - - ?
claim.act                 - + - - - - - - - - x x + - - - - - - ?
claim.addFile             - + - - - - - - - - - - - - - - - - - ?
claim.removeFile          - + - - - - - - - - - - - - - - - - - ?
claim.file                - + - - - - - - - - + + + - - - - - - ?
claims:                   - - - - - - - - - - - - - - - - - - - ?
`;
