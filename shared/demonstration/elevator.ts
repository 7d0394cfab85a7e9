/** An elevator in use. That of the one real building has neither user nor maintainer: no document names them. */
export interface WorldElevator {
  /** Registration code 使用登记编号, opaque; here `EL-<county>-<number>`. */
  readonly registrationCode: string;
  readonly compoundId: string;
  readonly buildingId: string;
  /** The using unit 使用单位, a property company; null = none, as with owners who manage themselves. */
  readonly userUscc: string | null;
  /** null = no contract, or none known. */
  readonly maintainerUscc: string | null;
}

/** An elevator added to an existing building 既有住宅加装电梯. */
export interface WorldElevatorAddition {
  /** `EA-<county>-<year>-<number>`; no document prints such a number. */
  readonly applicationNo: string;
  readonly compoundId: string;
  /** One addition at most for each building. */
  readonly buildingId: string;
  /** The elevator, once it is in use; null = planned only. */
  readonly registrationCode: string | null;
}
