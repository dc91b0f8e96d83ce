package io.shucheng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows an error to somebody with a browser; a deployable that has pages publishes one bean. */
public interface ErrorPage {

  ModelAndView show(HttpStatus status, HttpServletRequest request);
}
