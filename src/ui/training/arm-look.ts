/** How one of the networks that are trained side by side appears in the page. */
export interface ArmLook {
  /** Names it in `data-*` attributes: `data-<id>-loss`. */
  readonly id: string;
  readonly label: string;
  /** Where there is little room; the label unless given. */
  readonly short?: string;
  /** Within a sentence; the label unless given. */
  readonly spoken?: string;
  /** Any CSS colour, usually a variable. */
  readonly colour: string;
}

export const shortOf = ({ label, short }: ArmLook) => short ?? label;
export const spokenOf = ({ label, spoken }: ArmLook) => spoken ?? label;
