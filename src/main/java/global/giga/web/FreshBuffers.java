package global.giga.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.memory.HeapBuffer;
import org.glassfish.grizzly.memory.HeapMemoryManager;

/**
 * Has the web server take a new buffer for each message. By itself it keeps one for each of its threads, in which parts
 * of what was last sent and answered stay until others overwrite them.
 */
public class FreshBuffers extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FreshBuffers.class.getName());

    private volatile boolean failed;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!failed) {
            refresh(request);
        }
        chain.doFilter(request, response);
    }

    /* Each port has a transport of its own. */
    private void refresh(HttpServletRequest request) {
        try {
            var transport = received(request).getContext().getConnection().getTransport();
            if (!(transport.getMemoryManager() instanceof Fresh)) {
                transport.setMemoryManager(new Fresh());
            }
        } catch (ReflectiveOperationException e) {
            failed = true;
            LOG.log(Level.WARNING, "the web server goes on using its buffers again", e);
        }
    }

    /* The server's own classes have no published library. */
    private static Request received(ServletRequest request) throws ReflectiveOperationException {
        var inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        var received = inner.getClass().getMethod("getUnwrappedCoyoteRequest").invoke(inner);
        return (Request) received.getClass().getMethod("getCoyoteRequest").invoke(received);
    }

    /** Takes no buffer longer than one byte from those that a thread keeps, and gives none back to it. */
    private static final class Fresh extends HeapMemoryManager {
        private Fresh() {
            super(1);
        }

        @Override
        public void release(HeapBuffer buffer) {
            // The collector of garbage has it.
        }
    }
}
