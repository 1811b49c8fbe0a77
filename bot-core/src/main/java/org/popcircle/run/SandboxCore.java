package org.popcircle.run;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.sandbox.SharedClock;
import org.popcircle.sandbox.web.PeopleServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** What a sandbox is made of, whatever the messenger: a clock that can be moved, the page, and the way to it. */
public abstract class SandboxCore {

    /** The sandbox lets anybody be anybody, so nobody outside this machine may reach it. */
    public static ApplicationListener<ApplicationEnvironmentPreparedEvent> staysAtHome(Predicate<Environment> sandbox) {
        return event -> {
            if (sandbox.test(event.getEnvironment())) {
                event.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("sandbox", Map.of("server.address", "127.0.0.1")));
            }
        };
    }

    @Bean
    SharedClock sandboxClock(RedisStores stores, ObjectProvider<Popcircle> popcircle) {
        return new SharedClock(
                stores.cabinet(),
                InstantSource.system(),
                () -> popcircle.getObject().pokeDue());
    }

    @Bean
    ServletRegistrationBean<?> people(PeopleServlet page) {
        return mounted("people", page, "/sandbox/*");
    }

    @Bean
    SmartLifecycle streams(PeopleServlet page) {
        return new EndOfStreams(page);
    }

    @Bean
    ServletRegistrationBean<?> frontDoor() {
        return mounted("front-door", new FrontDoor(), "");
    }

    protected static ServletRegistrationBean<?> mounted(String name, HttpServlet servlet, String path) {
        ServletRegistrationBean<?> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(name);
        registration.setAsyncSupported(true);
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** The page keeps a request open for ever; the web server waits for open requests, so these end first. */
    private static final class EndOfStreams implements SmartLifecycle {
        private final PeopleServlet page;
        private volatile boolean running;

        EndOfStreams(PeopleServlet page) {
            this.page = page;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            page.endStreams();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    /** The address without a path leads to the page, as whoever it names. */
    private static final class FrontDoor extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String query = request.getQueryString();
            response.sendRedirect(query == null ? "/sandbox/" : "/sandbox/?" + query);
        }
    }
}
