import { NotFoundPage } from "#components/desk/not-found-page.tsx";

export default NotFoundPage;
