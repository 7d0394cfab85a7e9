/** The documents whose rules and figures stand in this department's tables, as they are named there. */
export const documents = {
  jinchengTelecom: '晋城市住房和城乡建设局《关于市政协八届二次会议第TA00201号提案的答复》',
  jinchengRenovation: '晋城市住房和城乡建设局《关于市政协八届三次会议第TA0315号提案的答复》',
  jiyuanRenovation: '济源市住房和城乡建设局《关于对市政协十届第五次会议105049号提案的答复》',
  anningFireSafety: '安建复函〔2021〕2号',
  chengquQuality: '城政办发〔2024〕26号',
  chengquCare: '城政办发〔2024〕23号',
  chengquAir: '城政发〔2024〕9号',
} as const;

/** Divisions in which they hold, by code. */
export const places = { jincheng: '140500', chengqu: '140502', jiyuan: '419001', anning: '530181' } as const;
