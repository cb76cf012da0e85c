"use client";
import { ErrorPage } from "#components/desk/error-page.tsx";

export default ErrorPage;
