import { registerEnumType } from 'type-graphql';

/** The way of an elevator addition; the order is our reading of the model documents of 济源市住建局 reply 105049, part 十. */
export enum ElevatorAdditionStatus {
  APPLIED = 'APPLIED',
  PUBLICISED = 'PUBLICISED',
  AGREED = 'AGREED',
  APPROVED = 'APPROVED',
  UNDER_CONSTRUCTION = 'UNDER_CONSTRUCTION',
  COMPLETED = 'COMPLETED',
}
registerEnumType(ElevatorAdditionStatus, {
  name: 'ElevatorAdditionStatus',
  description: '加装电梯的进展 / Status of an elevator addition',
  valuesConfig: {
    APPLIED: { description: '已申请 / Applied for' },
    PUBLICISED: { description: '已公示 / Posted in the compound' },
    AGREED: { description: '业主已达成协议 / Agreed among the owners' },
    APPROVED: { description: '已批准 / Approved by the authorities' },
    UNDER_CONSTRUCTION: { description: '施工中 / Being built' },
    COMPLETED: { description: '已完成 / Finished' },
  },
});

/** The eight model documents, in the order of 济源市住建局 reply 105049, part 十. */
export enum ElevatorAdditionDocumentKind {
  APPLICATION_FORM = 'APPLICATION_FORM',
  PROJECT_AGREEMENT = 'PROJECT_AGREEMENT',
  PUBLIC_NOTICE = 'PUBLIC_NOTICE',
  PUBLIC_NOTICE_REPORT = 'PUBLIC_NOTICE_REPORT',
  POWER_OF_ATTORNEY = 'POWER_OF_ATTORNEY',
  MANAGEMENT_CONTRACT = 'MANAGEMENT_CONTRACT',
  MARKET_REGULATION_GUIDE = 'MARKET_REGULATION_GUIDE',
  ARCHIVE_ACCEPTANCE_APPLICATION = 'ARCHIVE_ACCEPTANCE_APPLICATION',
}
registerEnumType(ElevatorAdditionDocumentKind, {
  name: 'ElevatorAdditionDocumentKind',
  description: '加装电梯的材料范本 / Model document of an elevator addition',
  valuesConfig: {
    APPLICATION_FORM: { description: '申请表 / Application form' },
    PROJECT_AGREEMENT: { description: '项目协议书 / Agreement on the project' },
    PUBLIC_NOTICE: { description: '公示 / Public notice' },
    PUBLIC_NOTICE_REPORT: { description: '公示报告 / Report on the public notice' },
    POWER_OF_ATTORNEY: { description: '业主授权委托书 / Power of attorney of the owners' },
    MANAGEMENT_CONTRACT: { description: '委托管理合同（试行） / Contract of management (trial)' },
    MARKET_REGULATION_GUIDE: {
      description: '市场监督管理局办事指南 / Guide of the market regulation bureau',
    },
    ARCHIVE_ACCEPTANCE_APPLICATION: {
      description: '工程档案报送验收申请表 / Application for acceptance of the works archive',
    },
  },
});
