/** Which places one request has found to stand within its caller's divisions, and which not. */
export class JudgedPlaces {
  private readonly judged = new Map<string, boolean>();

  /** What was found before, or what `judge` finds. */
  judge(place: string, judge: () => Promise<boolean>): boolean | Promise<boolean> {
    return (
      this.judged.get(place) ??
      judge().then((isWithin) => {
        this.judged.set(place, isWithin);
        return isWithin;
      })
    );
  }
}
