/** Pages name pictures as the server does. */
export {
  endingOf,
  isPictureFile,
  type Picture,
  parsePicture,
  pictureAddress,
  pictureFault,
  picturesIn,
  printPicture,
} from "../../puzzles/picture.ts";
