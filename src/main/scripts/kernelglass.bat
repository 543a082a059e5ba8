@echo off
rem Starts Kernelglass. Needs only Java 17 or later, from JAVA_HOME or from the PATH.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
rem The optimizing compiler takes a core that a second compute thread would have: only for what is done with every pixel and every number.
set "compile=-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=2000 -XX:Tier4CompileThreshold=1000000 -XX:Tier4BackEdgeThreshold=400000"
if "%~1"=="--help" set "compile=-XX:TieredStopAtLevel=1"
rem A window's start runs much code a few times: to count how often it branches costs more than the compiler makes of it.
if "%~1"=="" set "compile=%compile% -XX:-C1ProfileBranches -XX:-C1ProfileCheckcasts"
for %%j in ("%home%\lib\kernelglass-*.jar") do set "jar=%%~fj"
rem Classes made ready for one place and one Java: named only where they were made for this place.
set "place="
if exist "%home%\lib\kernelglass.jsa.txt" set /p place=<"%home%\lib\kernelglass.jsa.txt"
set "ready=-Xshare:auto"
if "%place%"=="%home%" set "ready=-XX:SharedArchiveFile=%home%\lib\kernelglass.jsa"
"%java%" -XX:+IgnoreUnrecognizedVMOptions "%ready%" -Xlog:disable -Xlog:all=error:stderr %compile% -Dai.djl.offline=true %KERNELGLASS_JAVA_OPTIONS% -cp "%jar%" org.kernelglass.Launcher %*
exit /b %ERRORLEVEL%
