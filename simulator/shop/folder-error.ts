/** Why a shop folder was refused: which file, which line of it (0: the file as a whole), and what is wrong there. */
export class ShopFolderError extends Error {
  readonly file: string;
  readonly line: number;
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(line > 0 ? `${file}, line ${line}: ${reason}` : `${file}: ${reason}`);
    this.name = "ShopFolderError";
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
