/** Posts whose holder a body registers with market regulation. */
export enum Post {
  LEGAL_REPRESENTATIVE = 'LEGAL_REPRESENTATIVE',
  /** 城政办发〔2024〕26号 (十四): 质量安全总监. */
  QUALITY_DIRECTOR = 'QUALITY_DIRECTOR',
  /** Of a body that uses elevators: 特种设备安全管理人员, Special Equipment Safety Law, article 13. */
  ELEVATOR_SAFETY_OFFICER = 'ELEVATOR_SAFETY_OFFICER',
}
