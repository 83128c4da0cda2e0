import { generateClient } from "./prepare.ts";

generateClient();
